import { checkCause } from "../testing/check-cause";
import { kubeconfigAuthorityOutdated } from "./kubeconfig-authority-outdated";

checkCause(kubeconfigAuthorityOutdated, {
  finds: ["kubectl-unknown-authority"],
  silent: ["webhook", "kubelet-certificate", "go-in-scratch"],
});
