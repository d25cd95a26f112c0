package org.lifang.server.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an event that nothing inside listens to, and says for whom it is told. A test refuses unheard events. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OutwardOnly {

    /** For whom, such as "progress bars and later integrations". */
    String value();
}
