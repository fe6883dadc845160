FROM golang:1.25-alpine AS build
WORKDIR /src
COPY . .
RUN go build -o /out/sync ./cmd/sync

FROM alpine:3.22
RUN apk add --no-cache ca-certificates tzdata
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
COPY --from=build /out/sync /usr/local/bin/sync
USER 65532:65532
ENTRYPOINT ["sync"]
