package stet.door;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Keeps a log entry on its line: what a caller or a feed named cannot end it and begin another, nor turn it round on the
 * screen (CWE-117; Unicode Technical Standard 55 for the marks of direction).
 */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {
    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");
    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (entry instanceof ExtLogRecord known
                && String.valueOf(known.getLoggerName()).startsWith("stet")) {
            var text = MESSAGE.format(known);
            if (BREAKS.matcher(text).find()) {
                known.setMessage(BREAKS.matcher(text).replaceAll("␤"), ExtLogRecord.FormatStyle.NO_FORMAT);
            }
        }
        return true;
    }
}
