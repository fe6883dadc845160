import { checkFix } from "../testing/check-fix";
import { startFromDistroless } from "./start-from-distroless";

checkFix(
  startFromDistroless,
  `
FROM golang:1.25 AS build
- FROM scratch AS final
+ FROM gcr.io/distroless/static-debian13 AS final
COPY --from=build /app /app
`,
);

checkFix(
  startFromDistroless,
  `
FROM busybox
COPY app /app
`,
);

checkFix(
  startFromDistroless,
  `
ARG BASE=scratch
FROM \${BASE}
COPY app /app
`,
);
