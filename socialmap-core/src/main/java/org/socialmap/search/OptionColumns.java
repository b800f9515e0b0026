package org.socialmap.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.OpeningHours;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.Unit;
import org.socialmap.place.GeoPoint;

/**
 * What decides about the options of one segment, by document. The index keeps it as the bytes of one doc value, so that it
 * moves with its document when segments merge; both directions are here. Columns, because a match reads a little of very
 * many documents. Immutable once made.
 */
final class OptionColumns {
    /** The day after any end: what has no end. */
    private static final int NO_END = Integer.MAX_VALUE;

    private static final int OFFERED = 1;
    private static final int INSPECTS = 2;
    private static final int DOUBTFUL = 4;
    private static final int HAS_POINT = 8;

    private final byte[] flags;
    private final long[] idHigh;
    private final long[] idLow;
    private final int[] rules;
    private final int[] hours;
    private final int[] knownEndDay;
    private final int[] plannedEndDay;
    private final double[] latitude;
    private final double[] longitude;
    /** The numbers of units, document after document. */
    private final int[] endOfUnits;

    private int[] units = new int[16];
    private final int[] endOfTokens;
    private int[] tokens = new int[16];

    /** Reads the columns of a segment, deleted documents included. */
    OptionColumns(LeafReader segment) throws IOException {
        int size = segment.maxDoc();
        flags = new byte[size];
        idHigh = new long[size];
        idLow = new long[size];
        rules = new int[size];
        hours = new int[size];
        knownEndDay = new int[size];
        plannedEndDay = new int[size];
        latitude = new double[size];
        longitude = new double[size];
        endOfUnits = new int[size];
        endOfTokens = new int[size];
        BinaryDocValues options = DocValues.getBinary(segment, IndexFields.OPTION);
        ByteArrayDataInput in = new ByteArrayDataInput();
        for (int document = 0; document < size; document++) {
            if (!options.advanceExact(document)) {
                throw new IllegalStateException("a document without an option");
            }
            BytesRef bytes = options.binaryValue();
            in.reset(bytes.bytes, bytes.offset, bytes.length);
            read(in, document);
        }
        units = Arrays.copyOf(units, size == 0 ? 0 : endOfUnits[size - 1]);
        tokens = Arrays.copyOf(tokens, size == 0 ? 0 : endOfTokens[size - 1]);
    }

    static BytesRef bytes(Offer offer, Optional<GeoPoint> point, Collection<Token> tokens, Dictionary dictionary)
            throws IOException {
        Service service = offer.service();
        UUID id = offer.at().id();
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeByte((byte) (flag(OFFERED, service.status() == Service.Status.ACTIVE)
                | flag(INSPECTS, offer.organization().inspects())
                | flag(DOUBTFUL, service.doubt().isPresent())
                | flag(HAS_POINT, point.isPresent())));
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
        out.writeVInt(dictionary.rules().number(offer));
        out.writeVInt(dictionary.hours().number(OpeningHours.schedules(offer)));
        out.writeZInt(epochDay(service.validity().knownEnd()));
        out.writeZInt(epochDay(service.validity().plannedEnd()));
        out.writeLong(Double.doubleToLongBits(point.map(GeoPoint::latitude).orElse(0.0)));
        out.writeLong(Double.doubleToLongBits(point.map(GeoPoint::longitude).orElse(0.0)));
        out.writeVInt(offer.units().size());
        for (Unit unit : offer.units()) {
            out.writeVInt(dictionary.units().number(unit));
        }
        out.writeVInt(tokens.size());
        for (Token token : tokens) {
            out.writeVInt(dictionary.tokens().number(token));
        }
        return new BytesRef(out.toArrayCopy());
    }

    private void read(ByteArrayDataInput in, int document) throws IOException {
        flags[document] = in.readByte();
        idHigh[document] = in.readLong();
        idLow[document] = in.readLong();
        rules[document] = in.readVInt();
        hours[document] = in.readVInt();
        knownEndDay[document] = in.readZInt();
        plannedEndDay[document] = in.readZInt();
        latitude[document] = Double.longBitsToDouble(in.readLong());
        longitude[document] = Double.longBitsToDouble(in.readLong());
        int firstUnit = document == 0 ? 0 : endOfUnits[document - 1];
        endOfUnits[document] = firstUnit + in.readVInt();
        units = ArrayUtil.grow(units, endOfUnits[document]);
        for (int i = firstUnit; i < endOfUnits[document]; i++) {
            units[i] = in.readVInt();
        }
        int start = firstToken(document);
        int end = start + in.readVInt();
        tokens = ArrayUtil.grow(tokens, end);
        for (int i = start; i < end; i++) {
            tokens[i] = in.readVInt();
        }
        endOfTokens[document] = end;
    }

    UUID id(int document) {
        return new UUID(idHigh[document], idLow[document]);
    }

    int rules(int document) {
        return rules[document];
    }

    int hours(int document) {
        return hours[document];
    }

    int unit(int document, int position) {
        return units[(document == 0 ? 0 : endOfUnits[document - 1]) + position];
    }

    boolean isOffered(int document) {
        return (flags[document] & OFFERED) != 0;
    }

    boolean inspects(int document) {
        return (flags[document] & INSPECTS) != 0;
    }

    boolean isDoubtful(int document) {
        return (flags[document] & DOUBTFUL) != 0;
    }

    int knownEndDay(int document) {
        return knownEndDay[document];
    }

    int plannedEndDay(int document) {
        return plannedEndDay[document];
    }

    boolean hasPoint(int document) {
        return (flags[document] & HAS_POINT) != 0;
    }

    GeoPoint point(int document) {
        return new GeoPoint(latitude[document], longitude[document]);
    }

    int firstToken(int document) {
        return document == 0 ? 0 : endOfTokens[document - 1];
    }

    int endOfTokens(int document) {
        return endOfTokens[document];
    }

    int token(int position) {
        return tokens[position];
    }

    private static int flag(int bit, boolean set) {
        return set ? bit : 0;
    }

    private static int epochDay(Optional<LocalDate> day) {
        return day.map(date -> Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, NO_END))
                .orElse(NO_END);
    }
}
