FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /out

FROM alpine:3.22 AS certs
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN apk add --no-cache ca-certificates \
 && update-ca-certificates

FROM mcr.microsoft.com/dotnet/runtime-deps:8.0-noble-chiseled
COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /out /app
ENTRYPOINT ["/app/orders"]
