package org.lifang.server.privacy;

import java.nio.file.Path;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the key folder, {@code <data>/keys} or {@code LIFANG_KEYS}, before anything can be sealed. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    @Bean
    KeyStore keyStore(DSLContext db, Clock clock) {
        return new KeyStore(db, clock);
    }

    @Bean
    Keyring keyring(
            KeyStore store, @Value("${lifang.keys:}") String keys, @Value("${lifang.data:./data}") String data) {
        Path folder = keys.isEmpty() ? Path.of(data, "keys") : Path.of(keys);
        return Keyring.open(new KeyFolder(folder.toAbsolutePath().normalize()), store);
    }

    @Bean
    Sealer sealer(Keyring keyring) {
        return new Sealer(keyring);
    }

    @Bean
    BlindIndex blindIndex(Keyring keyring) {
        return new BlindIndex(keyring);
    }
}
