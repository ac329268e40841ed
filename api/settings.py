"""What an operator can set: one frozen object, read from AFTERACTION_* variables, passed in, never global.

Each limit's name ends in its unit, and its description says why the default is what it is.
"""

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from ontology.vocabulary import DEFAULT_BASE


class Settings(BaseSettings):
    """The service's settings; the environment variable is the name in capitals after `AFTERACTION_`."""

    model_config = SettingsConfigDict(env_prefix="AFTERACTION_", frozen=True, extra="forbid")

    base_iri: str = Field(
        default=DEFAULT_BASE,
        description="What entity IRIs begin with; pages link these to /id/... of this service. It has to be "
        "the one the store was built with.",
    )
    site_title: str = Field(
        default="After Action", description="The name in the pages' heading: an operator may use its own."
    )
    query_seconds: float = Field(
        default=15.0,
        gt=0,
        le=300,
        description="Seconds that a SPARQL query may run before its process is killed. Wikidata allows 60, "
        "Datasette 1; fifteen finish every ready question with room to spare.",
    )
    queue_seconds: float = Field(
        default=5.0,
        gt=0,
        le=300,
        description="Seconds that a query waits for a free worker before it is turned away: longer, and its "
        "sender has given up already.",
    )
    query_workers: int = Field(
        default=2,
        ge=1,
        le=64,
        description="Processes that run strangers' queries, so the number that run at once. Two leave a "
        "small machine able to serve pages.",
    )
    query_queue: int = Field(
        default=16,
        ge=0,
        le=1000,
        description="Queries that may wait for a worker; more are answered 429. Each waiting one holds one "
        "of the server's 40 threads, and the pages need theirs.",
    )
    query_memory_mb: int = Field(
        default=2048,
        ge=512,
        description="Megabytes of address space a worker may take: a sort or DISTINCT over everything ends "
        "in an error, not in the machine's memory. Oxigraph maps some 280 before it begins.",
    )
    query_bytes: int = Field(
        default=65_536,
        ge=1024,
        description="Bytes of a query's text. Longer ones are generated lists; 64 KB hold some 1,000 IRIs.",
    )
    result_rows: int = Field(
        default=10_000,
        ge=1,
        description="Rows, or triples, in one answer. Over it the answer is cut, and says so. "
        "The whole data set is at /export.",
    )
    result_bytes: int = Field(
        default=20_000_000,
        ge=10_000,
        description="Bytes of one answer's rows: a few long literals can outweigh the row limit.",
    )
    page_rows: int = Field(
        default=500,
        ge=1,
        description="Rows of a table in an HTML page; browsers grow slow beyond. JSON and CSV have them all.",
    )
    body_bytes: int = Field(
        default=262_144,
        ge=4096,
        description="Bytes of a request's body: a query of 64 KB may be three times as long when "
        "percent-encoded in a form.",
    )
    exports_at_once: int = Field(
        default=4,
        ge=1,
        le=64,
        description="Exports that are being sent; more are answered 429. Each has a thread of its own, which "
        "a slow reader may hold for long.",
    )
    graph_nodes_first: int = Field(
        default=40,
        ge=10,
        description="Nodes when the graph page opens, before a reader asks for more: what fits on a screen "
        "of 1280 by 800 in letters of 11 pixels.",
    )
    graph_nodes: int = Field(
        default=300,
        ge=10,
        description="Nodes on the graph page: vis-network draws some 300 at full speed on a small laptop.",
    )
    graph_nodes_ceiling: int = Field(
        default=1500,
        ge=10,
        description="The most nodes a reader may ask for; beyond, GraphML and GEXF serve better.",
    )
    model: str = Field(
        default="",
        description="The spaCy pipeline that /explain reads with, by name or folder; empty for the first "
        "that is installed. `afteraction extract` takes the same variable.",
    )
    explain_characters: int = Field(
        default=20_000,
        ge=100,
        description="Characters of a text that /explain reads: long articles have some 15,000, and a text "
        "takes time and memory by its length.",
    )
    explain_seconds: float = Field(
        default=30.0,
        gt=0,
        le=300,
        description="Seconds that explaining a text may take before its process is killed. The first one "
        "waits for the language model, some three seconds; 20,000 characters take two or three more.",
    )
    explain_queue: int = Field(
        default=4,
        ge=0,
        le=100,
        description="Texts that may wait while another is read; more are answered 429.",
    )
    explain_memory_mb: int = Field(
        default=3072,
        ge=1024,
        description="Megabytes of address space of the process that reads texts: it holds a language model.",
    )
    explain_idle_seconds: float = Field(
        default=600.0,
        gt=0,
        description="Seconds without a text after which that process ends and gives its memory back.",
    )
    suggestions: int = Field(
        default=10, ge=1, le=100, description="Names offered below the search box: what fits on a screen."
    )

    @field_validator("base_iri")
    @classmethod
    def _ends_with_slash(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")) or not value.endswith("/"):
            raise ValueError(f"{value!r} has to be an http(s) address that ends in a slash")
        return value
