import { checkCause } from "../testing/check-cause";
import { kubeletCertificateUnknown } from "./kubelet-certificate-unknown";

checkCause(kubeletCertificateUnknown, { finds: ["kubelet-certificate"], silent: ["kubectl-unknown-authority", "webhook"] });
