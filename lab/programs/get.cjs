// The same with the older interface, whose error is not wrapped.
require("node:https").get(process.argv[2], (response) => response.pipe(process.stdout));
