package io.github.stancewire.schemas.wire;

import io.github.stancewire.schemas.RawArticle;
import org.apache.avro.Conversion;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that this project's generated classes may be made from schemas. Avro makes only classes that it is told to
 * trust, and asks already when a builder copies a default, long before any serde. So this is a service that every
 * generated class's data model loads: the one hook of Avro that nobody can forget. It converts nothing.
 */
public final class TrustGeneratedClasses extends Conversion<TrustGeneratedClasses> {
    static {
        String trusted = RawArticle.class.getPackageName();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(trusted)));
    }

    @Override
    public Class<TrustGeneratedClasses> getConvertedType() {
        return TrustGeneratedClasses.class;
    }

    @Override
    public String getLogicalTypeName() {
        return "stancewire-trust";
    }
}
