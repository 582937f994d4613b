package stet.story.api;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** What the trail calls an attempt at this route, when it is refused; or an auditor's read. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface Acts {
    String READ = "READ";

    /** The action, in capitals. */
    String value();
}
