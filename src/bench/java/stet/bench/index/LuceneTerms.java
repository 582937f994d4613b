package stet.bench.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Numbers as terms of four bytes. */
final class LuceneTerms extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRef bytes = new BytesRef(Integer.BYTES);
    private int[] numbers = new int[0];
    private int at;

    LuceneTerms() {
        bytes.length = Integer.BYTES;
    }

    void set(int[] numbers) {
        this.numbers = numbers;
        this.at = 0;
    }

    static void write(int number, BytesRef into) {
        for (int i = 0; i < Integer.BYTES; i++) {
            into.bytes[i] = (byte) (number >>> (24 - 8 * i));
        }
    }

    @Override
    public boolean incrementToken() {
        if (at == numbers.length) {
            return false;
        }
        clearAttributes();
        write(numbers[at++], bytes);
        term.setBytesRef(bytes);
        return true;
    }
}
