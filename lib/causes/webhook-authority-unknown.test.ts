import { checkCause } from "../testing/check-cause";
import { webhookAuthorityUnknown } from "./webhook-authority-unknown";

checkCause(webhookAuthorityUnknown, { finds: ["webhook"], silent: ["kubectl-unknown-authority", "go-in-scratch", "registry-pull"] });
