FROM node:22-slim
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/corp-root.pem
COPY corp-root.crt /etc/ssl/certs/corp-root.pem
WORKDIR /app
COPY . .
CMD ["node", "index.js"]
