package stet.story;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

/** The version of the house rules in force. The credit check provides it; an approval names it. */
@Qualifier
@Retention(RUNTIME)
public @interface RulesInForce {}
