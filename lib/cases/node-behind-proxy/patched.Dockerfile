FROM node:22-slim
ENV HTTPS_PROXY=http://proxy.corp.example:3128
WORKDIR /srv
COPY corp-ca.crt /usr/local/share/ca-certificates/
ENV NODE_EXTRA_CA_CERTS=/usr/local/share/ca-certificates/corp-ca.crt
COPY package.json package-lock.json ./
RUN npm ci
CMD ["node", "."]
