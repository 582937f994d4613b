package stet.bench.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import stet.copy.Fingerprints;
import stet.copy.Words;

/** The service's two searches, asked of Lucene: shared fingerprints but for the common ones, and blocks' rare words. */
final class LuceneSearch {
    private static final int BLOCK_CHARACTERS = 700;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneSearch(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
    }

    Set<Long> like(Words story, int most) throws IOException {
        var found = new HashSet<Long>();
        var shared = shared(story);
        var best = shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        for (var document : best) {
            found.add(seq(document));
        }
        for (int from = 0; from < story.text().length(); from += BLOCK_CHARACTERS) {
            int to = Math.min(story.text().length(), from + BLOCK_CHARACTERS);
            for (var hit : searcher.search(rareWords(story.text().substring(from, to)), 5).scoreDocs) {
                found.add(seq(hit.doc));
            }
        }
        return found;
    }

    private Map<Integer, Integer> shared(Words story) throws IOException {
        int limit = Math.max(100, reader.maxDoc() / 1000);
        var prints = Fingerprints.of(story);
        var inOrder = Arrays.stream(prints)
                .boxed()
                .sorted(Comparator.comparing(Integer::toUnsignedLong))
                .toList();
        var counts = new HashMap<Integer, Integer>();
        var term = new BytesRef(new byte[Integer.BYTES]);
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(Lucene.PRINTS).iterator();
            for (var print : inOrder) {
                LuceneTerms.write(print, term);
                if (terms.seekExact(term) && terms.docFreq() <= limit) {
                    count(terms, leaf.docBase, counts);
                }
            }
        }
        return counts;
    }

    private static void count(TermsEnum terms, int base, Map<Integer, Integer> counts) throws IOException {
        var documents = terms.postings(null, PostingsEnum.NONE);
        for (int i = documents.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = documents.nextDoc()) {
            counts.merge(base + i, 1, Integer::sum);
        }
    }

    private BooleanQuery rareWords(String block) throws IOException {
        var query = new BooleanQuery.Builder();
        for (var word : RareWords.of(Words.of(block))) {
            var bytes = new BytesRef(new byte[Integer.BYTES]);
            LuceneTerms.write(word, bytes);
            var term = new Term(Lucene.WORDS, bytes);
            int has = reader.docFreq(term);
            if (has > 0 && has <= Math.max(100, reader.maxDoc() / 100)) {
                var weight = (float) Math.log((reader.maxDoc() + 1.0) / has);
                query.add(
                        new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), weight),
                        BooleanClause.Occur.SHOULD);
            }
        }
        return query.build();
    }

    private long seq(int document) throws IOException {
        for (var leaf : reader.leaves()) {
            if (document >= leaf.docBase
                    && document < leaf.docBase + leaf.reader().maxDoc()) {
                var seqs = leaf.reader().getNumericDocValues(Lucene.SEQ);
                seqs.advanceExact(document - leaf.docBase);
                return seqs.longValue();
            }
        }
        throw new IllegalStateException("No leaf has document " + document);
    }
}
