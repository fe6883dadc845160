import { checkCause } from "../testing/check-cause";
import { bundleAtUnreadPath } from "./bundle-at-unread-path";

checkCause(bundleAtUnreadPath, { finds: ["wrong-path", "certs-became-a-file"], silent: ["sound-dockerfile", "go-in-scratch"] });
