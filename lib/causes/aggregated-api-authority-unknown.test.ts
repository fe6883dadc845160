import { checkCause } from "../testing/check-cause";
import { aggregatedApiAuthorityUnknown } from "./aggregated-api-authority-unknown";

checkCause(aggregatedApiAuthorityUnknown, { finds: ["aggregated-api"], silent: ["webhook", "kubelet-certificate"] });
