import { raiseWorld } from "./world/raise";
import { leaveWorld } from "./world/tidy";

const world = await raiseWorld("whole", (text) => console.log(text));
if (world.kind === "cannot") console.log(`skipped: ${world.why}`);
else {
  for (const { why } of world.lacks) console.log(`lacks: ${why}`);
  await leaveWorld();
}
process.exit();
