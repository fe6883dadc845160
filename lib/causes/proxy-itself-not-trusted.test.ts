import { checkCause } from "../testing/check-cause";
import { proxyItselfNotTrusted } from "./proxy-itself-not-trusted";

checkCause(proxyItselfNotTrusted, { finds: ["https-proxy"], silent: ["go-in-scratch", "registry-pull"] });
