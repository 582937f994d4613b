package stet.wire;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import stet.problem.NotFound;

/** The items of the wire, all their versions. */
@ApplicationScoped
public class WireItems implements PanacheRepositoryBase<WireItem, Long> {
    /** By number, in this order; those that retention has taken away are missing. */
    @Transactional
    public List<WireItem> ofNumbers(Collection<Long> seqs) {
        return getSession().findMultiple(WireItem.class, List.copyOf(seqs)).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** The texts of many, where few of the items themselves will be needed; those that are gone are missing. */
    @Transactional
    public List<ItemText> texts(Collection<Long> seqs) {
        if (seqs.isEmpty()) {
            return List.of();
        }
        var rows = getSession()
                .createNativeQuery(
                        "select seq, uri, newest, body from wire_item where seq = any(:seqs)", Object[].class)
                .addScalar("seq", Long.class)
                .addScalar("uri", String.class)
                .addScalar("newest", Boolean.class)
                .addScalar("body", String.class)
                .setParameter("seqs", seqs.toArray(Long[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> new ItemText((Long) row[0], (String) row[1], (Boolean) row[2], (String) row[3]))
                .toList();
    }

    /** The newest version of the item. */
    public Optional<WireItem> newest(String uri) {
        return find("uri = ?1 and newest", uri).firstResultOptional();
    }

    @Transactional
    public List<WireItem> newest(Collection<String> uris) {
        return uris.isEmpty() ? List.of() : list("uri in ?1 and newest", uris);
    }

    /** The items that brought a picture of one of these names, each in the last version that has it. */
    @SuppressWarnings("unchecked")
    @Transactional
    public List<WireItem> ofPictures(Collection<String> fileNames) {
        var names = fileNames.stream()
                .flatMap(name -> PictureNames.of(name).stream())
                .distinct()
                .toArray(String[]::new);
        if (names.length == 0) {
            return List.of();
        }
        List<Long> seqs = getEntityManager()
                .createNativeQuery(
                        "select max(seq) from wire_item where picture_files && cast(:names as text[]) and picture_files <> '{}' group by uri order by 1 desc limit 50",
                        Long.class)
                .setParameter("names", names)
                .getResultList();
        return ofNumbers(seqs);
    }

    /** The newest version of that identifier, which may be all digits, else the version of that number; 404 where none is. */
    public WireItem known(String id) {
        var found = newest(id);
        if (found.isEmpty() && id.chars().allMatch(Character::isDigit) && id.length() < 19) {
            found = findByIdOptional(Long.valueOf(id));
        }
        return found.filter(item -> !item.account().equals(HouseCopy.ACCOUNT))
                .orElseThrow(() -> new NotFound("There is no such wire item."));
    }

    /** The newest versions that are looked for, the latest arrival first. */
    @Transactional
    List<ItemLine> lines(WantedItems wanted, int most) {
        return getSession().doReturningWork(connection -> wanted.lines(most, connection));
    }
}
