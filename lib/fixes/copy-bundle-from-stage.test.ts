import { checkFix } from "../testing/check-fix";
import { copyBundleFromStage } from "./copy-bundle-from-stage";

checkFix(
  copyBundleFromStage,
  `
FROM golang:1.25 AS build
RUN go build -o /app .

FROM scratch
+ COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app /app
ENTRYPOINT ["/app"]
`,
);
