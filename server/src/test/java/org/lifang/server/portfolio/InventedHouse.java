package org.lifang.server.portfolio;

import java.io.IOException;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/** What a first start brings: an invented book, and an office of invented people with plans and meetings. */
public final class InventedHouse {

    private InventedHouse() {}

    public static void putUp(ApplicationContext application, long loans, LocalDate date) throws IOException {
        application.getBean(SampleBook.class).load(1, loans, date, (done, total, rows, section) -> {});
        application.getBean(SampleHouse.class).putUp(date);
    }
}
