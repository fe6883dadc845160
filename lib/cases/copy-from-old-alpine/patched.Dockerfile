FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /rates .

FROM scratch
COPY --from=alpine:3.22 /etc/ssl/certs /etc/ssl/certs
COPY --from=build /rates /rates
CMD ["/rates"]
