FROM golang:1.25-alpine AS build
WORKDIR /src
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /tides .

FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /tides /tides
ENTRYPOINT ["/tides"]
