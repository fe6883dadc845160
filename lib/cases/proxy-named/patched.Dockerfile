FROM golang:1.25-alpine AS deps
WORKDIR /src
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /app .

FROM gcr.io/distroless/static-debian12
COPY --from=deps /app /app
CMD ["/app"]
