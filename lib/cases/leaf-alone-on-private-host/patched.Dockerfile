FROM node:22-bookworm
WORKDIR /app
COPY corp-ca.crt /usr/local/share/ca-certificates/
ENV NODE_EXTRA_CA_CERTS=/usr/local/share/ca-certificates/corp-ca.crt
COPY . .
CMD ["node", "server.js"]
