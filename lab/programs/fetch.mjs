// Fetches the address it is given and prints the body.
const response = await fetch(process.argv[2]);
console.log(await response.text());
