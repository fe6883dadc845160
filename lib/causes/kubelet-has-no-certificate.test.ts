import { checkCause } from "../testing/check-cause";
import { kubeletHasNoCertificate } from "./kubelet-has-no-certificate";

checkCause(kubeletHasNoCertificate, { finds: ["kubelet-without-certificate"], silent: ["kubelet-certificate", "old-tls-version"] });
