package org.lifang.server.field.media;

import java.io.IOException;
import java.nio.file.Path;
import me.desair.tus.server.TusFileUploadService;
import org.lifang.server.platform.DataFolder;
import org.lifang.server.privacy.Sealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the library that speaks tus to the data folder. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    private static final long MOST_BYTES = 512L * 1024 * 1024;

    @Bean
    TusFileUploadService tusUploads(DataFolder data, Sealer sealer) throws IOException {
        Path folder = data.folder("field-uploads");
        return new TusFileUploadService()
                .withUploadUri(Media.ADDRESS)
                .withStoragePath(folder.toString())
                .withMaxUploadSize(MOST_BYTES)
                .withUploadStorageService(new SealedUploads(folder, folder.resolve("parts"), sealer));
    }
}
