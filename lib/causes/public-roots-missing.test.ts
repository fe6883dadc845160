import { checkCause } from "../testing/check-cause";
import { publicRootsMissing } from "./public-roots-missing";

checkCause(publicRootsMissing, {
  finds: ["ca-over-the-bundle", "ca-through-the-link", "vendor-roots-only"],
  silent: ["private-ca-fine-bundle", "ca-as-pem"],
});
