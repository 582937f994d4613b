package stet.credit.mention;

/**
 * A news agency that the copy names as one and the register does not have.
 *
 * @param name as written
 * @param start half-open, UTF-16 units of the field's text
 * @param spoken whether it stands inside a quotation, and so is the speaker's
 */
public record UnknownAgency(String name, String field, int start, int end, boolean spoken) {}
