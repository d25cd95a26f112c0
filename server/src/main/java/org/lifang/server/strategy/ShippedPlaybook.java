package org.lifang.server.strategy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The five playbooks that come with the product, one per source procedure. */
public enum ShippedPlaybook {
    ZHONGBANG("zhongbang"),
    DEMAND_NOTICE("demand-notice"),
    NINGYIN("ningyin"),
    JIDAI_DINGLI("jidai-dingli"),
    HAIER("haier");

    private final String key;

    ShippedPlaybook(String key) {
        this.key = key;
    }

    /** The key of the playbook, also the name of its file. */
    public String key() {
        return key;
    }

    /** The DMN text. */
    public String dmn() {
        String file = "/playbooks/" + key + ".dmn";
        try (InputStream in = ShippedPlaybook.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
