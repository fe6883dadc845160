import { checkCause } from "../testing/check-cause";
import { proxyInterceptsTls } from "./proxy-intercepts-tls";

checkCause(proxyInterceptsTls, { finds: ["proxied-build-step", "proxy-named"], silent: ["private-ca-fine-bundle", "go-in-scratch"] });
