import { checkCause } from "../testing/check-cause";
import { logAndDockerfileDisagree } from "./log-and-dockerfile-disagree";

checkCause(logAndDockerfileDisagree, { finds: ["java-log-go-image"], silent: ["java-cacerts", "go-in-scratch", "node-own-store"] });
