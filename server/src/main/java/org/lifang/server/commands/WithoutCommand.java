package org.lifang.server.commands;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a POST, PUT or DELETE that takes no {@link Command}, and says why it may. A test refuses any other. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithoutCommand {

    /** Why, such as "reads only; the search words must not stand in a URL". */
    String value();
}
