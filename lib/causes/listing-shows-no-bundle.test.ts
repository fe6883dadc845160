import { checkCause } from "../testing/check-cause";
import { listingShowsNoBundle } from "./listing-shows-no-bundle";

checkCause(listingShowsNoBundle, {
  finds: ["listing-without-bundle"],
  silent: ["listing-with-bundle", "go-in-scratch", "fine-store-unknown-host"],
});
