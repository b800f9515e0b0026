package org.socialmap.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.Validity;
import org.socialmap.place.GeoPoint;

/**
 * What decides about an option, as the index keeps it: the bytes of one doc value, both directions.
 *
 * @param id the option's id
 * @param service the service's rule
 * @param units the units' rules
 * @param validity the service's ends
 * @param offered whether the service is given at present
 * @param inspects whether the organization also inspects or registers
 * @param doubtful whether the record itself is in doubt
 * @param point where it is, as exactly as the map may know
 */
record OptionPayload(
        UUID id,
        RuleClauses service,
        List<RuleClauses> units,
        Validity validity,
        boolean offered,
        boolean inspects,
        boolean doubtful,
        Optional<GeoPoint> point) {
    private static final int OFFERED = 1;
    private static final int INSPECTS = 2;
    private static final int DOUBTFUL = 4;
    private static final int HAS_POINT = 8;

    static OptionPayload of(Offer offer, Optional<GeoPoint> point, ClauseTable table) {
        Service service = offer.service();
        return new OptionPayload(
                offer.at().id(),
                RuleClauses.of(service.rule(), table),
                service.units().stream()
                        .map(unit -> RuleClauses.of(unit.rule(), table))
                        .toList(),
                service.validity(),
                service.status() == Service.Status.ACTIVE,
                offer.organization().inspects(),
                service.doubt().isPresent(),
                point);
    }

    BytesRef write() throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
        out.writeByte((byte) ((offered ? OFFERED : 0)
                | (inspects ? INSPECTS : 0)
                | (doubtful ? DOUBTFUL : 0)
                | (point.isPresent() ? HAS_POINT : 0)));
        if (point.isPresent()) {
            out.writeLong(Double.doubleToLongBits(point.get().latitude()));
            out.writeLong(Double.doubleToLongBits(point.get().longitude()));
        }
        write(out, validity.knownEnd());
        write(out, validity.plannedEnd());
        write(out, service);
        out.writeVInt(units.size());
        for (RuleClauses unit : units) {
            write(out, unit);
        }
        return new BytesRef(out.toArrayCopy());
    }

    static OptionPayload read(BytesRef bytes) throws IOException {
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        UUID id = new UUID(in.readLong(), in.readLong());
        int flags = in.readByte();
        Optional<GeoPoint> point = (flags & HAS_POINT) == 0
                ? Optional.empty()
                : Optional.of(
                        new GeoPoint(Double.longBitsToDouble(in.readLong()), Double.longBitsToDouble(in.readLong())));
        Validity validity = new Validity(readDay(in), readDay(in), Optional.empty());
        RuleClauses service = readClauses(in);
        int count = in.readVInt();
        List<RuleClauses> units = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            units.add(readClauses(in));
        }
        return new OptionPayload(
                id,
                service,
                units,
                validity,
                (flags & OFFERED) != 0,
                (flags & INSPECTS) != 0,
                (flags & DOUBTFUL) != 0,
                point);
    }

    private static void write(DataOutput out, Optional<LocalDate> day) throws IOException {
        out.writeByte((byte) (day.isPresent() ? 1 : 0));
        if (day.isPresent()) {
            out.writeZLong(day.get().toEpochDay());
        }
    }

    private static Optional<LocalDate> readDay(DataInput in) throws IOException {
        return in.readByte() == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(in.readZLong()));
    }

    private static void write(DataOutput out, RuleClauses rule) throws IOException {
        out.writeByte((byte) (rule.stated() ? 1 : 0));
        write(out, rule.clauses());
        write(out, rule.preferred());
    }

    private static RuleClauses readClauses(DataInput in) throws IOException {
        return new RuleClauses(in.readByte() == 1, readNumbers(in), readNumbers(in));
    }

    private static void write(DataOutput out, int[] numbers) throws IOException {
        out.writeVInt(numbers.length);
        for (int number : numbers) {
            out.writeVInt(number);
        }
    }

    private static int[] readNumbers(DataInput in) throws IOException {
        int[] numbers = new int[in.readVInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readVInt();
        }
        return numbers;
    }
}
