import { checkCause } from "../testing/check-cause";
import { serverChainIncomplete } from "./server-chain-incomplete";

checkCause(serverChainIncomplete, { finds: ["incomplete-chain"], silent: ["observed-private-root", "go-in-scratch"] });
