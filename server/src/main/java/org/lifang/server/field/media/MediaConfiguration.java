package org.lifang.server.field.media;

import java.io.IOException;
import me.desair.tus.server.TusFileUploadService;
import org.lifang.server.platform.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the library that speaks tus to the data folder. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    private static final long MOST_BYTES = 512L * 1024 * 1024;

    @Bean
    TusFileUploadService tusUploads(DataFolder data) throws IOException {
        return new TusFileUploadService()
                .withUploadUri(Media.ADDRESS)
                .withStoragePath(data.folder("field-uploads").toString())
                .withMaxUploadSize(MOST_BYTES);
    }
}
