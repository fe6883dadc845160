FROM mcr.microsoft.com/azurelinux/base/core:3.0
RUN tdnf install -y ca-certificates \
 && tdnf clean all
COPY stock /usr/local/bin/stock
USER 1000
ENTRYPOINT ["/usr/local/bin/stock"]
