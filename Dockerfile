# Build: the .NET SDK and nothing else; it does not reach the final image.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.*.props Directory.*.targets ./
COPY eng/BannedSymbols.txt eng/
COPY src src
RUN dotnet publish src/Sepsis.Api -c Release -o /app --no-self-contained

FROM mcr.microsoft.com/dotnet/aspnet:10.0
LABEL org.opencontainers.image.title="Sepsis early warning" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
COPY --from=build /app ./
COPY artifacts artifacts
# The one folder that is written at run time (records, spool, site secret): the root file system may be read-only.
RUN install -d -o $APP_UID -g $APP_UID -m 0700 /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0 \
    Audit__Folder=/data
VOLUME /data
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 \
  CMD ["dotnet", "sepsis-api.dll", "--health-check"]
ENTRYPOINT ["dotnet", "sepsis-api.dll"]
