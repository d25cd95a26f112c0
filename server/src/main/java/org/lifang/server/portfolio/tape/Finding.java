package org.lifang.server.portfolio.tape;

import java.util.List;

/** One thing that is wrong with one row: the field, the reason and what the reason's sentence needs to know. */
public record Finding(String field, Code code, String value, List<String> params) {

    public Finding {
        params = List.copyOf(params);
    }
}
