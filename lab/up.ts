import { raiseWorld } from "./world/raise";

const ready = await raiseWorld((text) => console.log(text));
if (ready !== "ready") console.log(`skipped: ${ready}`);
