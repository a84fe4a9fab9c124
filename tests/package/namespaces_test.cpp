#include "package/namespaces.hpp"

#include "package/package.hpp"
#include "support/hostile.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

constexpr char wml[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr char strict_wml[] = "http://purl.oclc.org/ooxml/wordprocessingml/main";
constexpr char mc[] = "http://schemas.openxmlformats.org/markup-compatibility/2006";
constexpr char wps[] = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

std::string bound(const std::string& prefix, const std::string& uri) {
    return " xmlns" + (prefix.empty() ? "" : ":" + prefix) + "=\"" + uri + "\"";
}

/// The main part as later stages read it.
std::string read(const std::string& document) {
    const std::string bytes = write_zip(docx_items(document));
    const auto package = open_package(std::as_bytes(std::span(bytes.data(), bytes.size())), {});
    return package ? package->main().xml : package.error().line();
}

} // namespace

TEST_CASE("A document with the usual prefixes is not touched") {
    const std::string document = "<w:document" + bound("w", wml) + bound("q", "urn:x") +
                                 "><w:body><q:a b='1'/><!-- <x:y> --></w:body></w:document>";
    CHECK(read(document) == document);
    const std::string strict = "<w:document" + bound("w", strict_wml) + "><w:body/></w:document>";
    CHECK(read(strict) == strict);
}

TEST_CASE("Any prefix, or none, becomes the usual one") {
    CHECK(read("<ns0:document" + bound("ns0", wml) +
               "><ns0:body><ns0:p ns0:a='1' b=\"2\" /></ns0:body></ns0:document >") ==
          "<w:document><w:body><w:p w:a='1' b=\"2\"/></w:body></w:document>");
    CHECK(read("<document" + bound("", wml) + bound("x", wml) +
               "><body x:a=\"&lt;>\">a > b</body></document>") ==
          "<w:document><w:body w:a=\"&lt;>\">a > b</w:body></w:document>");
    CHECK(read("<w:document" + bound("w", strict_wml) + "><w:body><v:p" + bound("v", wml) +
               "><v:r/></v:p></w:body></w:document>") ==
          "<w:document><w:body><w:p><w:r/></w:p></w:body></w:document>");
}

TEST_CASE("A usual prefix with another meaning is taken from it, as far as it reaches") {
    CHECK(read("<a:document" + bound("a", wml) + "><a:body><a:p" + bound("a", "urn:x") +
               " a:b=''><a:t/></a:p><a:p/></a:body></a:document>") ==
          "<w:document><w:body><_a:p _a:b=''><_a:t/></_a:p><w:p/></w:body></w:document>");
    CHECK(read("<w:document" + bound("w", wml) + "><w:body><w:p" + bound("w", "urn:x") +
               "/><p xmlns=\"urn:y\"><q/></p></w:body></w:document>") ==
          "<w:document><w:body><_w:p/><_:p><_:q/></_:p></w:body></w:document>");
}

TEST_CASE("Prefixes named in markup compatibility attributes follow") {
    CHECK(read("<w:document" + bound("w", wml) + bound("ve", mc) + bound("s", wps) + bound("wps", "urn:x") +
               " ve:Ignorable=\"s  wps\"><ve:Choice Requires=\"s q\"/><w:p Requires=\"s\"/></w:document>") ==
          "<w:document mc:Ignorable=\"wps  _wps\"><mc:Choice Requires=\"wps q\"/><w:p "
          "Requires=\"s\"/></w:document>");
}

TEST_CASE("Comments, instructions and CDATA sections are kept as they are") {
    CHECK(
        read("<?xml version=\"1.0\"?><!-- <a> --><x:document" + bound("x", wml) +
             "><?p <a>?><x:t><![CDATA[</x:t>]]></x:t></x:document>") ==
        "<?xml version=\"1.0\"?><!-- <a> --><w:document><?p <a>?><w:t><![CDATA[</x:t>]]></w:t></w:document>");
}

TEST_CASE("Namespaces cannot be declared behind the reader's back") {
    CHECK(read("<w:document" + bound("w", "http&#58;//x") + "/>") ==
          "corrupt: word/document.xml: the name of a namespace is written with references (at byte 34)");
    CHECK(read("<w:document" + bound("w", wml) + bound("xml", "urn:x") + "/>") ==
          "corrupt: word/document.xml: `xmlns:xml` declares what only XML itself may (at byte 100)");
    CHECK(read("<w:document" + bound("w", "") + "/>") ==
          "corrupt: word/document.xml: `xmlns:w` declares no namespace (at byte 22)");
}

TEST_CASE("A name tells its namespace") {
    CHECK(namespace_of("w:p") == Namespace::w);
    CHECK(namespace_of("w14:paraId") == Namespace::w14);
    CHECK(namespace_of("val") == Namespace::none);
    CHECK(namespace_of("_w:p") == Namespace::other);
    CHECK(namespace_of_uri(strict_wml) == namespace_of_uri(wml));
}
