package stet.credit.mention;

import java.util.Arrays;
import java.util.List;

/** The forms of one role: any of them will do. */
final class Forms {
    private final List<Form> forms;

    private Forms(List<Form> forms) {
        this.forms = forms;
    }

    /** One form a line; what follows {@code --} on a line is an example. */
    static Forms of(String table) {
        return new Forms(table.lines()
                .map(line -> line.contains(" -- ") ? line.substring(0, line.indexOf(" -- ")) : line)
                .filter(line -> !line.isBlank())
                .map(Form::new)
                .toList());
    }

    static Forms of(String... tables) {
        return of(String.join("\n", Arrays.asList(tables)));
    }

    /** Those that a paragraph with these tokens can hold. */
    List<Form> possibleIn(Paragraph paragraph) {
        return forms.stream().filter(form -> form.couldStandIn(paragraph)).toList();
    }

    boolean fit(Context at) {
        for (var form : at.paragraph().possible(this)) {
            if (form.fits(at)) {
                return true;
            }
        }
        return false;
    }
}
