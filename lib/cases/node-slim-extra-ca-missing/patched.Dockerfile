FROM node:22-slim
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/corp-root.pem
COPY corp-root.crt /usr/local/share/ca-certificates/corp-root.crt
ENV NODE_EXTRA_CA_CERTS=/usr/local/share/ca-certificates/corp-root.crt
WORKDIR /app
COPY . .
CMD ["node", "index.js"]
