FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /rates .

FROM gcr.io/distroless/static-debian12
COPY corp-root.crt /etc/ssl/certs/
COPY --from=build /rates /rates
CMD ["/rates"]
