// Fetches the address it is given and prints the body.
const response = await fetch(Deno.args[0]);
console.log(await response.text());
