package org.lifang.server.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lifang.server.platform.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditKey auditKey(DataFolder data, @Value("${lifang.keys:}") String keys) throws IOException {
        return AuditKey.in(keys.isEmpty() ? data.folder("keys") : Files.createDirectories(Path.of(keys)));
    }
}
